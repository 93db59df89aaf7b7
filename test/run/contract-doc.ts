// npm run contract:doc: writes docs/contract.md from the contract itself. A test fails when it is out of date.
import { writeFileSync } from 'node:fs';
import { contractDocument, contractFile } from './contract-document.ts';

writeFileSync(contractFile, contractDocument());
