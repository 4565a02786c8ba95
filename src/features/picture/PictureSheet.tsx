import { useEffect, useState } from 'react';
import { Canvas, Image, Text, View } from '@tarojs/components';
import { ActionButton, ErrorState, Loading, Sheet } from '@/components';
import { PICTURE_CANVAS, drawPicture, handOnPicture } from '@/services/picture';
import { layOut } from './layout';
import { measureWith, paint, type Pen } from './paint';
import { type ResultSheet, sheetText } from './sheet';
import './picture-sheet.scss';

export interface PictureSheetProps {
  sheet: ResultSheet;
  /** What of the person's own stands in it, said before it is handed on. */
  holds?: string;
  onClose: () => void;
}

/** The result as a picture: seen first, then handed on. */
export function PictureSheet({ sheet, holds, onClose }: PictureSheetProps) {
  const [path, setPath] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const weapp = process.env.TARO_ENV === 'weapp';

  useEffect(() => {
    let here = true;
    setFailed(false);
    // The page's canvas is there after it was drawn once.
    const timer = setTimeout(() => {
      drawPicture<Pen, ReturnType<typeof layOut>>((pen) => layOut(sheet, measureWith(pen)), paint)
        .then((made) => here && setPath(made))
        .catch(() => here && setFailed(true));
    }, 50);
    return () => {
      here = false;
      clearTimeout(timer);
    };
    // Drawn once for each opening: the sheet below does not change while it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tries]);

  const handOn = async () => {
    setBusy(true);
    if (path)
      await handOnPicture(path, `科惠和林-${sheet.title}`.replace(/[\\/:*?"<>|]/g, ' ')).catch(() =>
        setFailed(true),
      );
    setBusy(false);
  };

  return (
    <Sheet
      id="picture-sheet"
      title="分享图片"
      onClose={onClose}
      foot={
        <View className="kh-bar__item">
          <ActionButton id="picture-hand-on" busy={busy} disabled={!path} onClick={() => void handOn()}>
            {weapp ? '发给朋友或存到相册' : '下载图片'}
          </ActionButton>
        </View>
      }
    >
      {holds ? <Text className="kh-note kh-note--amber">{holds}</Text> : null}
      {failed ? (
        <ErrorState
          message="图片没有生成"
          hint="可以再试一次，或改用“复制文字”。"
          onRetry={() => setTries(tries + 1)}
        />
      ) : path ? (
        <View aria-label={sheetText(sheet)}>
          <Image id="picture" className="kh-picture" src={path} mode="widthFix" showMenuByLongpress />
        </View>
      ) : (
        <Loading />
      )}
      {weapp ? <Canvas type="2d" id={PICTURE_CANVAS} className="kh-picture__canvas" /> : null}
    </Sheet>
  );
}
