import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import { openSession, type DesignAt, type Session, type SessionState } from './session.ts';

/** Opens what is to be shaped, for as long as the calling screen is there. `at` is read once. */
export function useSession(at: () => DesignAt): { session: Session | undefined; state: SessionState } {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const opened = openSession(at());
    setSession(opened);
    return () => opened.close();
    // Read once: whoever shapes something else is another screen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { session, state: useSessionState(session) };
}

const nothingYet = createStore<SessionState>(() => ({ phase: 'opening' }));

function useSessionState(session: Session | undefined): SessionState {
  return useStore(session?.state ?? nothingYet);
}
