import { fileFault, kindByName, purposeFault } from '@domain/shared/files';
import { checkDocumentRight } from '@platform/document-rights';
import { documentJob } from '@platform/documents';
import { beginFile, finishFile, isFinished, type StoredFile } from '@platform/files';
import { read } from '@platform/database';
import { randomId } from '@platform/ids';
import { reject, RefusedError } from '@platform/refused';
import { shortLink } from '@platform/storage';
import type { Handlers } from '../handler';
import { fileViewOf } from '../views/files';

export const fileHandlers: Handlers<'files.begin' | 'files.finish' | 'files.link'> = {
  async 'files.begin'({ name, size, purpose }, { person, at }) {
    const fault = fileFault(name, size) ?? purposeFault(name, kindByName(name), purpose);
    if (fault) throw new RefusedError(fault);
    return beginFile({ id: randomId(), pathId: randomId(), personId: person._id, name, size, purpose, at });
  },

  async 'files.finish'({ ticket, fileID }, { person, at }) {
    return fileViewOf(await finishFile(ticket, fileID, person._id, at));
  },

  async 'files.link'({ fileId, claimId }, { person, at }) {
    const file = await read<StoredFile>('files', fileId);
    // Where the caller names the claim, the file must belong to it.
    if (!file || !isFinished(file) || (claimId !== undefined && file.boundTo !== claimId))
      reject('NOT_FOUND', undefined, 'fileId');
    // A right that was lost meanwhile is lost for what was made with it, too.
    const made = file.purpose === 'document' ? await documentJob(fileId) : null;
    if (made?.request) await checkDocumentRight(person, made.request, at);
    const url = await shortLink(file.fileID);
    if (!url) reject('NOT_FOUND', undefined, 'fileId');
    return { url, name: file.name };
  },
};
