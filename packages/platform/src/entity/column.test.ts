import { expect, test } from 'vitest';
import { Column } from './column.ts';

const declare = (decorate: (prototype: object, name: string) => void) => () => decorate(class Parcel {}.prototype, 'value');

test.each([{ filter: true }, { order: true }])('a decimal with %j is refused: no index could answer it', (options) => {
  expect(declare(Column('decimal', 'Price.', options))).toThrow('Parcel.value: no index could answer');
});

test.each(['integer', 'date', 'json', 'texts'] as const)('%s is not searched', (kind) => {
  expect(declare(Column(kind, 'Value.', { search: true }))).toThrow('Parcel.value: only texts are searched');
});
