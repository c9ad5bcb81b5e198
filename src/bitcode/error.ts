/** A malformed stream, or a block or record that the reader does not know. `block` and `record` name the place. */
export class BitcodeError extends Error {
  readonly block: string;
  readonly record: string;
  constructor(message: string, block = '', record = '') {
    const where = [block, record].filter((s) => s !== '').join(', ');
    super(where === '' ? `bitcode: ${message}` : `bitcode: ${message} (${where})`);
    this.name = 'BitcodeError';
    this.block = block;
    this.record = record;
  }
}
