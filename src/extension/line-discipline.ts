/**
 * A terminal's line discipline (canonical mode, termios(3)): typed characters are echoed and edited here; a line goes to the
 * program when Enter is pressed, Ctrl+D ends the input, Ctrl+C interrupts.
 */
export interface LineHost {
  echo(text: string): void;
  line(text: string): void;
  end(): void;
  interrupt(): void;
}

const columns = (character: string): number =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u.test(
    character,
  )
    ? 2
    : 1;

export class LineDiscipline {
  private pending: string[] = [];
  constructor(private readonly host: LineHost) {}

  input(data: string): void {
    if (data.startsWith('\x1b')) return; // cursor keys and the like mean nothing here
    for (const c of data.replace(/\r\n?/g, '\r')) this.character(c);
  }
  private character(c: string): void {
    switch (c) {
      case '\r':
      case '\n':
        this.host.echo('\r\n');
        this.flush('\n');
        break;
      case '\x03':
        this.host.echo('^C\r\n');
        this.pending = [];
        this.host.interrupt();
        break;
      case '\x04': // end of file when the line is empty, else only a flush
        if (this.pending.length > 0) this.flush('');
        else this.host.end();
        break;
      case '\x15':
        while (this.pending.length > 0) this.erase();
        break;
      case '\x7f':
      case '\b':
        this.erase();
        break;
      default:
        if (c < ' ' && c !== '\t') return;
        this.pending.push(c);
        this.host.echo(c);
    }
  }
  private erase(): void {
    const last = this.pending.pop();
    if (last !== undefined) this.host.echo('\b \b'.repeat(last === '\t' ? 1 : columns(last)));
  }
  private flush(ending: string): void {
    const text = this.pending.join('') + ending;
    this.pending = [];
    if (text !== '') this.host.line(text);
  }
}
