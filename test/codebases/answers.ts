/** Where the recorded native answer of a run is. */
import path from 'node:path';
import { programs } from './codebases.ts';

const slug = (name: string): string => name.replace(/\W+/g, '-');

export function answerFile(base: string, run: string): string {
  return path.join(programs, 'answers', `${slug(base)}.${slug(run)}.out`);
}
