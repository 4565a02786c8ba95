import { useRef, useState } from 'react';
import type { FileView } from '@contract';
import type { FileRowProps } from '@/components';
import { sentenceOf } from '@/services/cloud';
import { say } from '@/services/go';
import { openFile } from '@/services/openFile';
import { type FilePurpose, type FileWay, type Picked, faultOf, pickFiles, sendFile } from '@/services/upload';

interface Row {
  key: string;
  paperId: string;
  name: string;
  size: number;
  status: 'sending' | 'done' | 'failed';
  progress: number;
  error?: string;
  fileId?: string;
  /** What was chosen, kept for another try. */
  picked?: Picked;
}

/** Ways to give a file: WeChat has no file dialog, so documents come from a chat; a browser has one. */
export const FILE_WAYS: readonly { id: FileWay; label: string }[] =
  process.env.TARO_ENV === 'h5'
    ? [{ id: 'chat', label: '选择文件' }]
    : [
        { id: 'chat', label: '从聊天选文件' },
        { id: 'photo', label: '拍照或相册' },
      ];

const rowOf = ({ paperId, file }: { paperId: string; file: FileView }): Row => ({
  key: file.id,
  paperId,
  name: file.name,
  size: file.size,
  status: 'done',
  progress: 100,
  fileId: file.id,
});

export interface Files {
  sending: boolean;
  /** Files are told apart by the paper for which they are given. */
  rowsOf: (paperId: string) => FileRowProps[];
  idsOf: (paperId: string) => string[];
  pick: (paperId: string, way: FileWay) => void;
  /** Those that did not arrive or were refused, by name. */
  failed: readonly string[];
  /** One of them at least can be tried again: what is too large or of a wrong kind cannot. */
  mayRetry: boolean;
  /** Tries every one of them again that can be tried. */
  retryAll: () => void;
  /** Takes what stands on the server, as far as it is to stay; rows under way or refused stay too. */
  adopt: (
    known: readonly { paperId: string; file: FileView }[],
    keep: readonly { paperId: string; fileIds: readonly string[] }[],
  ) => void;
}

/**
 * The files of one page. A file that is refused stays in its row with the reason, and the others stay too.
 * @param onDone told after each file that was accepted or removed
 */
export function useFiles(
  purpose: FilePurpose,
  given: readonly { paperId: string; file: FileView }[] = [],
  onChange: () => void = () => {},
  claimId?: string,
): Files {
  const [rows, setRows] = useState<Row[]>(() => given.map(rowOf));
  const count = useRef(0);
  const patch = (key: string, change: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...change } : row)));

  const send = async (key: string, picked: Picked) => {
    patch(key, { status: 'sending', progress: 0, error: undefined });
    try {
      const file = await sendFile(picked, purpose, (progress) => patch(key, { progress }));
      patch(key, { status: 'done', progress: 100, fileId: file.id, name: file.name });
      onChange();
    } catch (error) {
      patch(key, { status: 'failed', error: sentenceOf(error) });
    }
  };

  const pick = (paperId: string, way: FileWay) => {
    void pickFiles(way).then((chosen) => {
      const added = chosen.map((picked): Row => {
        count.current += 1;
        const fault = faultOf(picked, purpose);
        return {
          key: `new-${count.current}`,
          paperId,
          name: picked.name,
          size: picked.size,
          status: fault ? 'failed' : 'sending',
          progress: 0,
          ...(fault ? { error: fault } : { picked }),
        };
      });
      setRows((all) => [...all, ...added]);
      // One after another: a phone on a weak network does not send several at once.
      void added.reduce(
        (before, row) => before.then(() => (row.picked ? send(row.key, row.picked) : undefined)),
        Promise.resolve<void>(undefined),
      );
    });
  };

  const failed = rows.filter(({ status }) => status === 'failed');
  return {
    failed: failed.map(({ name }) => name),
    mayRetry: failed.some(({ picked }) => picked !== undefined),
    retryAll: () => {
      void failed.reduce(
        (before, row) => before.then(() => (row.picked ? send(row.key, row.picked) : undefined)),
        Promise.resolve<void>(undefined),
      );
    },
    adopt: (known, keep) =>
      setRows((all) => {
        const stays = ({ paperId, fileId }: Row) =>
          fileId === undefined ||
          keep.some((paper) => paper.paperId === paperId && paper.fileIds.includes(fileId));
        const had = new Set(all.map(({ fileId }) => fileId));
        return [...all, ...known.map(rowOf).filter(({ fileId }) => !had.has(fileId))].filter(stays);
      }),
    sending: rows.some(({ status }) => status === 'sending'),
    idsOf: (paperId) =>
      rows
        .filter((row) => row.paperId === paperId && row.status === 'done')
        .map(({ fileId }) => fileId ?? ''),
    rowsOf: (paperId) =>
      rows
        .filter((row) => row.paperId === paperId)
        .map((row) => ({
          id: `file-${row.key}`,
          name: row.name,
          size: row.size,
          status: row.status,
          progress: row.progress,
          error: row.error,
          onRetry: row.picked ? () => void send(row.key, row.picked as Picked) : undefined,
          onRemove: () => {
            setRows((all) => all.filter(({ key }) => key !== row.key));
            if (row.fileId) onChange();
          },
          onOpen: row.fileId
            ? () => {
                openFile(row.fileId ?? '', claimId).catch((error: unknown) => say(sentenceOf(error)));
              }
            : undefined,
        })),
    pick,
  };
}
