import type { FileKind, FileView } from '@contract';

export interface StoredFile {
  _id: string;
  name: string;
  size: number;
  kind: FileKind;
}

export function fileViewOf({ _id, name, size, kind }: StoredFile): FileView {
  return { id: _id, name, size, kind };
}
