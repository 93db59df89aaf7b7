import type { Picture } from '#shared/contract/vouchers.ts';
import { judgePicture, LARGEST_SENT, type PictureRefusal, type Size } from '#shared/passes/pictures.ts';
import { cropped, type Crop } from './crop.ts';

export interface PickedPicture extends Size {
  readonly bitmap: ImageBitmap;
}

/** Enough of a file for its header; a JPEG may carry a long EXIF part before it. */
const HEAD = 512 * 1024;

/** Reads what a file is before it is decoded, and decodes it only if that is harmless. */
export async function openPicture(file: Blob): Promise<PickedPicture | PictureRefusal> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const judged = judgePicture(head, file.size);
  if (!judged.ok) return judged.why;
  try {
    const bitmap = await createImageBitmap(file);
    return { bitmap, width: bitmap.width, height: bitmap.height };
  } catch {
    return 'broken';
  }
}

/** Draws the frame. */
export function drawCrop(canvas: HTMLCanvasElement, picture: PickedPicture, frame: Size, crop: Crop): void {
  canvas.width = frame.width;
  canvas.height = frame.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { from, to } = cropped(picture, frame, crop);
  context.clearRect(0, 0, frame.width, frame.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.bitmap, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height);
}

/** What goes out: a PNG, or a JPEG where a photograph would be too heavy as one. */
export async function written(canvas: HTMLCanvasElement): Promise<Picture | undefined> {
  for (const mime of ['image/png', 'image/jpeg'] as const) {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, mime, 0.9);
    });
    if (blob === null || blob.size > LARGEST_SENT) continue;
    return { mime, data: base64Of(new Uint8Array(await blob.arrayBuffer())) };
  }
  return undefined;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  const AT_ONCE = 0x8000;
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
