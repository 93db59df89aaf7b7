/** One person of a pasted list, in the vendor's words. */
export interface Recipient {
  readonly customerName?: string;
  readonly customerEmail?: string;
  readonly customerPhone?: string;
}

const PHONE = /^\+?(?:[\s().-]*\d){5,15}[\s().-]*$/;

/**
 * A person a line, as a table has them: what looks like an address is one, what looks like a telephone too, and the first
 * text beside them is the name. A line of headings names nobody.
 */
export function recipientsOf(text: string): Recipient[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t,]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .map((cells): Recipient => {
      const email = cells.find((cell) => cell.includes('@'));
      const phone = cells.find((cell) => PHONE.test(cell));
      const name = cells.find((cell) => cell !== '' && cell !== email && cell !== phone);
      return {
        ...(name !== undefined && { customerName: name }),
        ...(email !== undefined && { customerEmail: email }),
        ...(phone !== undefined && { customerPhone: phone }),
      };
    })
    .filter(({ customerEmail, customerPhone }) => customerEmail !== undefined || customerPhone !== undefined);
}
