import { FILE_LIMIT_BYTES } from '@contract';
import { contentFault, fileFault, kindByName } from '@domain/shared/files';

describe('files that can never be accepted', () => {
  test('a name promises a kind by its ending, in any case', () => {
    expect(kindByName('证书.PDF')).toBe('pdf');
    expect(kindByName('照片.jpeg')).toBe('jpg');
    expect(kindByName('表.xlsx ')).toBe('xlsx');
    for (const name of ['证书', '证书.exe', 'pdf', '.constructor', 'a.doc', '证书.pdf.zip'])
      expect(kindByName(name)).toBeUndefined();
  });

  test('the limit itself is accepted, one byte more is not; the file and the limit are named', () => {
    expect(fileFault('证书.pdf', FILE_LIMIT_BYTES)).toBeNull();
    const fault = fileFault('证书.pdf', FILE_LIMIT_BYTES + 1);
    expect(fault?.code).toBe('FILE_TOO_LARGE');
    expect(fault?.message).toContain('“证书.pdf”');
    expect(fault?.message).toContain('20MB');
  });

  test('a wrong kind names the file and what is taken', () => {
    expect(fileFault('说明.doc', 10)).toMatchObject({ code: 'FILE_WRONG_KIND' });
    expect(fileFault('说明.doc', 10)?.message).toMatch(/“说明.doc”.*docx/);
  });

  test('the content decides', () => {
    expect(contentFault('证书.pdf', 10, 'pdf')).toBeNull();
    expect(contentFault('照片.jpeg', 10, 'jpg')).toBeNull();
    expect(contentFault('证书.pdf', 10, null)).toMatchObject({ code: 'FILE_WRONG_KIND' });
    expect(contentFault('证书.pdf', 0, 'pdf')).toMatchObject({ code: 'FILE_WRONG_KIND' });
    expect(contentFault('证书.pdf', 10, 'png')).toMatchObject({ code: 'FILE_MISMATCH' });
    expect(contentFault('证书.pdf', FILE_LIMIT_BYTES + 1, 'pdf')).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
