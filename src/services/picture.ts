import Taro from '@tarojs/taro';
import { canvasInBrowser, saveInBrowser } from './browser';

/** Pixels for each unit of the drawing. */
const SCALE = 2;
/** The id of the canvas that the page holds for drawing; a browser makes one of its own. */
export const PICTURE_CANVAS = 'picture-canvas';

/** What this file needs of a pen; the drawing itself knows the rest. */
interface Scalable {
  scale(x: number, y: number): void;
}

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
}

/**
 * Draws on a canvas and keeps it as a picture.
 * @param layOut measures with the pen it is given and says how large the picture will be, in units
 * @returns an address that an image shows: a data URL in a browser, a temporary file on a phone
 * @throws when the phone has no canvas to give
 */
export async function drawPicture<P extends Scalable, T extends { width: number; height: number }>(
  layOut: (pen: P) => T,
  paint: (pen: P, picture: T) => void,
): Promise<string> {
  const canvas = process.env.TARO_ENV === 'h5' ? canvasInBrowser() : await canvasOfPage();
  const pen = canvas.getContext('2d') as P;
  const picture = layOut(pen);
  // Setting the size clears the canvas and the pen: only then is it painted.
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  pen.scale(SCALE, SCALE);
  paint(pen, picture);
  if (process.env.TARO_ENV === 'h5') return (canvas as HTMLCanvasElement).toDataURL('image/png');
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    // Taro's types know the canvas of old only.
    canvas: canvas as never,
    canvasId: PICTURE_CANVAS,
    fileType: 'png',
    destWidth: canvas.width,
    destHeight: canvas.height,
  });
  return tempFilePath;
}

/** The node of the page's canvas of type 2d. */
function canvasOfPage(): Promise<Canvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${PICTURE_CANVAS}`)
      .fields({ node: true, size: true })
      .exec((found: ({ node?: Canvas } | null)[]) => {
        const node = found[0]?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas on the page'));
      });
  });
}

/**
 * Hands the picture on: on a phone WeChat's own choice (to a friend, to favourites, to the album), in a
 * browser a download. Leaving the choice without choosing is no error.
 * @param name of the file, without its ending
 */
export async function handOnPicture(path: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    saveInBrowser(`${name}.png`, path);
    return;
  }
  await new Promise<void>((resolve) => {
    // Older libraries have only the viewer, where a long press offers the same.
    const view = () => void Taro.previewImage({ urls: [path], complete: () => resolve() });
    try {
      Taro.showShareImageMenu({
        path,
        success: () => resolve(),
        fail: ({ errMsg }) => (/cancel/.test(errMsg) ? resolve() : view()),
      });
    } catch {
      view();
    }
  });
}
