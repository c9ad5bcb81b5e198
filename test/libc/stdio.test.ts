import assert from 'node:assert/strict';
import { F64, Rig } from './rig.ts';

const bytes = (s: string): Uint8Array => Buffer.from(s, 'latin1');
const none = new Uint8Array(0);

describe('<stdio.h>', () => {
  it('buffers standard output as glibc does on a pipe: 4096 bytes, in blocks', () => {
    const r = new Rig({ stdin: none });
    r.call('printf', 'a %d %s %c %.2f|', 7, 'str', 65, new F64(2.5));
    r.call('fputs', 'err', r.stream(2));
    assert.deepEqual(r.out, [{ stream: 2, text: 'err' }]);
    r.call('puts', 'x'.repeat(4100));
    assert.equal(r.stdout.length, 4096);
    assert.equal(r.stdout.slice(0, 18), 'a 7 str A 2.50|xxx');
    r.call('__memscape_flush_all');
    assert.equal(r.stdout.length, 15 + 4101);
  });

  it('buffers standard output by lines on a terminal, and shows it before reading', () => {
    const r = new Rig({ terminal: true });
    r.call('printf', 'one\ntwo');
    assert.equal(r.stdout, 'one\n');
    const buffer = r.block(16);
    r.call('fgets', buffer, 16, r.stream(0));
    assert.equal(r.stdout, 'one\ntwo');
    assert.equal(r.waiting, 'standard input');
    r.process.input.feed(bytes('li'));
    r.waiting = '';
    r.call('fgets', buffer, 16, r.stream(0));
    assert.equal(r.waiting, 'standard input', 'a line is not complete');
    r.process.input.feed(bytes('ne\nnext\n'));
    assert.equal(r.call('fgets', buffer, 16, r.stream(0)), buffer);
    assert.equal(r.text(buffer), 'line\n');
  });

  it('does not send output twice when a stretch runs again, but when it differs', () => {
    const r = new Rig({ stdin: none });
    r.call('write', 1, 'first', 5);
    const back = r.snapshot();
    const time = r.time;
    r.call('write', 1, 'second', 6);
    back();
    r.time = time;
    r.call('write', 1, 'second', 6);
    assert.equal(r.stdout, 'firstsecond');
    back();
    r.time = time;
    r.call('write', 1, 'other', 5);
    assert.equal(r.stdout, 'firstsecondother');
    assert.deepEqual(
      r.process.output.written.map((c) => Buffer.from(c.bytes).toString()),
      ['first', 'other'],
    );
  });

  it('reads given input again after going back', () => {
    const r = new Rig({ stdin: bytes('12 34\nrest') });
    const n = r.block(4);
    const back = r.snapshot();
    assert.equal(r.int('scanf', '%d', n), 1);
    assert.equal(r.memory.readI32(n), 12);
    back();
    assert.equal(r.int('scanf', '%d', n), 1);
    assert.equal(r.memory.readI32(n), 12);
    assert.equal(r.int('scanf', '%d', n), 1);
    assert.equal(r.memory.readI32(n), 34);
    assert.equal(r.int('getchar'), 10);
    assert.equal(r.int('scanf', '%d', n), 0);
    assert.equal(r.int('getchar'), 114);
  });

  it('writes, seeks and reads files', () => {
    const r = new Rig({ stdin: none, files: new Map([['in.txt', bytes('alpha\nbeta\n')]]) });
    const f = r.block(bytes('\0'.repeat(472)));
    assert.ok(r.int('__memscape_fopen', f, 'in.txt', 'r+') > 2);
    const line = r.block(64);
    r.call('fgets', line, 64, f);
    assert.equal(r.text(line), 'alpha\n');
    assert.equal(r.call('ftell', f), 6);
    assert.equal(r.int('ungetc', 88, f), 88);
    assert.equal(r.call('ftell', f), 5);
    assert.equal(r.int('getc', f), 88);
    assert.equal(r.int('fseek', f, 0, 2), 0);
    r.call('fprintf', f, 'gamma %d\n', 3);
    assert.equal(r.call('ftell', f), 19);
    assert.equal(r.int('fseek', f, 6, 0), 0);
    assert.equal(r.call('fread', line, 1, 4, f), 4);
    assert.equal(Buffer.from(r.bytes(line, 4)).toString(), 'beta');
    assert.equal(r.int('feof', f), 0);
    assert.equal(r.call('fread', line, 1, 9, f), 9);
    assert.equal(r.int('feof', f), 0);
    assert.equal(r.call('fread', line, 1, 9, f), 0);
    assert.equal(r.int('feof', f), 1);
    assert.equal(r.int('__memscape_fclose', f), 0);
    assert.equal(Buffer.from(r.process.files.system.contents('in.txt')!).toString(), 'alpha\nbeta\ngamma 3\n');
    r.call('getc', f);
    assert.match(r.findings[0]!.message, /closed by fclose/);
    assert.equal(r.int('__memscape_fopen', f, 'absent', 'r'), -1);
    assert.equal(r.errno, 2);
  });

  it('checks every destination of scanf before it stores or takes anything', () => {
    const r = new Rig({ stdin: bytes('1 2') });
    const n = r.block(4);
    r.memory.writeU32(n, 99);
    r.call('scanf', '%d %d', n, 0);
    assert.equal(r.bad[0]?.by?.role, 'argument 3 of scanf');
    assert.equal(r.memory.readI32(n), 99);
    assert.equal(r.int('getchar'), 49);
  });

  it('limits sprintf by its destination and reports printing into an argument', () => {
    const r = new Rig({ stdin: none });
    const to = r.block(bytes('abcdefgh\0'));
    assert.equal(r.int('snprintf', to, 4, '%s', 'wxyz'), 4);
    assert.equal(r.text(to), 'wxy');
    r.call('sprintf', to, '%s!', to);
    assert.equal(r.findings[0]?.kind, 'overlapping-arguments');
    assert.equal(r.int('snprintf', 0, 0, '%d', 12345), 5);
  });

  it('stops a program that prints more than it may', () => {
    const r = new Rig({ stdin: none, outputLimit: 10 });
    r.call('write', 1, '0123456789', 10);
    assert.equal(r.stdout, '0123456789');
    r.call('write', 1, 'x', 1);
    assert.equal(r.findings[0]?.kind, 'limit-reached');
    assert.equal(r.ended?.signal, 25);
  });

  it('passes more than six integer and eight floating arguments', () => {
    const r = new Rig({ stdin: none });
    const to = r.block(200);
    const doubles = [1, 2, 3, 4, 5, 6, 7, 8].map((v) => new F64(v));
    r.call('sprintf', to, '%d %d %d %d %d %d %g %g %g %g %g %g %g %g', 1, 2, 3, 4, 5, 6, ...doubles);
    assert.equal(r.text(to), '1 2 3 4 5 6 1 2 3 4 5 6 7 8');
  });
});

describe('files', () => {
  it('follows the rules of paths', () => {
    const r = new Rig({ stdin: none });
    assert.equal(r.int('mkdir', 'd', 0o755), 0);
    assert.equal(r.int('mkdir', 'd', 0o755), -1);
    assert.equal(r.errno, 17);
    const fd = r.int('open', 'd/../d/./f', 0o102, 0o600);
    assert.ok(fd >= 3);
    assert.equal(r.call('write', fd, 'data', 4), 4);
    assert.equal(r.int('close', fd), 0);
    assert.equal(r.int('symlink', 'd/f', 'link'), 0);
    const link = r.int('open', 'link', 0, 0);
    const buffer = r.block(16);
    assert.equal(r.call('read', link, buffer, 16), 4);
    assert.equal(r.int('rmdir', 'd'), -1);
    assert.equal(r.errno, 39);
    assert.equal(r.int('rename', 'd/f', 'g'), 0);
    assert.equal(r.int('access', 'link', 0), -1);
    assert.equal(r.int('rmdir', 'd'), 0);
    assert.equal(r.int('unlink', '/dev/null'), -1);
    assert.equal(r.errno, 13);
    assert.equal(r.int('open', 'x/y', 0, 0), -1);
    assert.equal(r.errno, 2);
    assert.equal(r.text(r.call('getcwd', r.block(64), 64)), '/home/user');
  });

  it('goes back in time with its contents and descriptors', () => {
    const r = new Rig({ stdin: none });
    const fd = r.int('open', 'f', 0o102, 0o600);
    r.call('write', fd, 'one', 3);
    const back = r.snapshot();
    r.call('write', fd, 'two', 3);
    r.call('close', fd);
    r.call('unlink', 'f');
    back();
    r.call('write', fd, 'TWO', 3);
    assert.equal(Buffer.from(r.process.files.system.contents('f')!).toString(), 'oneTWO');
    back();
    assert.equal(Buffer.from(r.process.files.system.contents('f')!).toString(), 'one');
  });

  it('carries bytes through a pipe', () => {
    const r = new Rig({ stdin: none });
    const ends = r.block(8);
    assert.equal(r.int('pipe', ends), 0);
    const [reader, writer] = [r.memory.readI32(ends)!, r.memory.readI32(ends + 4)!];
    const buffer = r.block(16);
    r.call('read', reader, buffer, 16);
    assert.equal(r.waiting, 'a pipe');
    r.call('write', writer, 'through', 7);
    assert.equal(r.call('read', reader, buffer, 16), 7);
    r.call('close', writer);
    assert.equal(r.call('read', reader, buffer, 16), 0);
    assert.equal(r.int('lseek', reader, 0, 0), -1);
    assert.equal(r.errno, 29);
  });
});
