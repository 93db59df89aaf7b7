import type { ComponentType } from 'react';
import { AuditPage } from './audit/AuditPage.tsx';
import { ClosedPage } from './shift/ClosedPage.tsx';
import { ShiftPage } from './shift/ShiftPage.tsx';
import { Today } from './Today.tsx';

interface DeskPage {
  /** Its word is `desk:page.<name>`. */
  readonly name: 'today' | 'shift' | 'closed' | 'audit';
  readonly Content: ComponentType;
}

/** The pages of the desk, in the order of their list. To add one: a line here, its name above, and its word. */
export const deskPages: readonly DeskPage[] = [
  { name: 'today', Content: Today },
  { name: 'shift', Content: ShiftPage },
  { name: 'closed', Content: ClosedPage },
  { name: 'audit', Content: AuditPage },
];
