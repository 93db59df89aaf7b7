// npm run libraries: writes the list of the libraries in the product. A test fails when it is out of date.
import { writeFileSync } from 'node:fs';
import { librariesFile, librariesText } from './libraries.ts';

writeFileSync(librariesFile, librariesText());
