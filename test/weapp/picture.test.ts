process.env.TARO_ENV = 'weapp';

import { drawPicture, handOnPicture } from '@/services/picture';
import { pictures } from './stand-ins/wx';

beforeEach(() => {
  pictures.shared.length = 0;
  pictures.viewed.length = 0;
  pictures.canvas = {
    width: 0,
    height: 0,
    getContext: () => ({ scale: (x: number, y: number) => void (pictures.scale = [x, y]) }),
  };
  pictures.menu = 'ok';
});

describe('a picture on a phone', () => {
  it('is drawn on the page’s canvas at two pixels a unit and kept as a file of that size', async () => {
    const painted: unknown[] = [];
    const path = await drawPicture(
      () => ({ width: 375, height: 900 }),
      (_pen, picture) => void painted.push(picture),
    );
    expect(path).toBe('wxfile://tmp/picture.png');
    expect(pictures.canvas).toMatchObject({ width: 750, height: 1800 });
    expect(pictures.scale).toEqual([2, 2]);
    expect(painted).toEqual([{ width: 375, height: 900 }]);
    expect(pictures.exported).toMatchObject({ destWidth: 750, destHeight: 1800, fileType: 'png' });
  });

  it('fails plainly where the page has no canvas', async () => {
    pictures.canvas = null;
    await expect(
      drawPicture(
        () => ({ width: 1, height: 1 }),
        () => {},
      ),
    ).rejects.toThrow('no canvas');
  });

  it('is handed on by WeChat’s own choice; leaving it is no error', async () => {
    await handOnPicture('wxfile://tmp/picture.png', '结果');
    pictures.menu = 'cancel';
    await handOnPicture('wxfile://tmp/picture.png', '结果');
    expect(pictures.shared).toEqual(['wxfile://tmp/picture.png', 'wxfile://tmp/picture.png']);
    expect(pictures.viewed).toEqual([]);
  });

  it('opens in the viewer where that choice cannot be had', async () => {
    pictures.menu = 'fail';
    await handOnPicture('wxfile://tmp/picture.png', '结果');
    expect(pictures.viewed).toEqual([['wxfile://tmp/picture.png']]);
  });
});
