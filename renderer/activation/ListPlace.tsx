import { useState } from 'react';
import { PaymentScreen } from './PaymentScreen.tsx';
import { ScanScreen } from './ScanScreen.tsx';

/** A box that is not paid yet: its list, and the question whether it is. After a reload the list is there again. */
export function ListPlace() {
  const [paying, setPaying] = useState(false);
  return paying ? <PaymentScreen onBack={() => setPaying(false)} /> : <ScanScreen onDone={() => setPaying(true)} />;
}
