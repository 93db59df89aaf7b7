import type { Size } from '#shared/passes/pictures.ts';

export interface Crop {
  /** 1 shows as much as fills the frame; more goes closer. */
  readonly zoom: number;
  /** Where the frame lies over what is left, from 0 (start) to 1 (end). */
  readonly x: number;
  readonly y: number;
  /** The whole picture inside the frame, with nothing around it, in the place of a filled frame. */
  readonly whole: boolean;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which part of the file goes where in the frame. */
export function cropped(file: Size, frame: Size, { zoom, x, y, whole }: Crop): { from: Rect; to: Rect } {
  if (whole) {
    const scale = Math.min(frame.width / file.width, frame.height / file.height);
    const width = file.width * scale;
    const height = file.height * scale;
    return {
      from: { x: 0, y: 0, ...sizeOf(file) },
      to: { x: (frame.width - width) / 2, y: (frame.height - height) / 2, width, height },
    };
  }
  const scale = Math.max(frame.width / file.width, frame.height / file.height) * Math.max(1, zoom);
  const width = Math.min(file.width, frame.width / scale);
  const height = Math.min(file.height, frame.height / scale);
  return {
    from: { x: (file.width - width) * within(x), y: (file.height - height) * within(y), width, height },
    to: { x: 0, y: 0, ...sizeOf(frame) },
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
