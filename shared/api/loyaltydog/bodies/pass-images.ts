import { z } from 'zod';
import { imageTypes } from '../../../passes/styles.ts';

export const imageType = z.enum(imageTypes);
