import { expect, test } from 'vitest';
import { contractOf } from '../../../src/author/base/contract.ts';

const REPORT = 'Since Monday the list on the counter is wrong for some customers, and nobody knows why.';
const RULE = '`names(list)` returns the names in order.';
const ERRORS = 'A list that is none throws a TypeError, "Expected a list".';

test('drops the paragraph that reports a fault, wherever it stands', () => {
  expect(contractOf(`${REPORT}\n\n${RULE}\n`)).toBe(RULE);
  expect(contractOf(`${RULE}\n\n${REPORT}\n\n${ERRORS}\n`)).toBe(`${RULE}\n\n${ERRORS}`);
});

test('keeps what states a rule, even beside a report', () => {
  const both = `${REPORT} ${RULE}\n\n- \`first\` is one of ours.\n\nA box is a list of lids.`;
  expect(contractOf(both)).toBe(both);
});

test('keeps a description that is all report', () => {
  expect(contractOf(REPORT)).toBe(REPORT);
});
