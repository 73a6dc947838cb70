import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type Format, REPORTS } from '../../../src/cli/reports/index.js';
import type { Outcome } from '../../../src/cli/reports/report.js';

const OUTCOMES: readonly Outcome[] = [
  { file: 'fine.json', findings: [] },
  {
    file: 'a b/100%:1,2.json',
    findings: [
      { severity: 'fault', rule: 'invalid', pointer: '/id', message: '100% wrong: a,\nb', line: 3, column: 9 },
      { severity: 'warning', rule: 'duplicate-key', pointer: '', message: 'twice', line: 4, column: 1 },
    ],
  },
  { file: '/gone.json', findings: [], unreadable: 'no such file' },
];
const TOTALS = { documents: 2, faults: 1, warnings: 1, unreadable: 1 };

function written(format: Format, outcomes = OUTCOMES): string {
  const report = REPORTS[format]({ colours: false, version: '1.2.3' });
  return report.begin + outcomes.map((outcome) => report.file(outcome)).join('') + report.end(TOTALS);
}

describe('a report', () => {
  it('as text has a line per finding', () => {
    expect(written('text')).toBe(
      'a b/100%:1,2.json:3:9 /id 100% wrong: a,\uFFFDb\na b/100%:1,2.json:4:1 "" warning: twice\n',
    );
  });

  it('for GitHub encodes the characters of workflow commands', () => {
    expect(written('github').split('\n')).toEqual([
      '::error file=a b/100%25%3A1%2C2.json,line=3,col=9,title=trend-embed%3A invalid::/id 100%25 wrong: a,\uFFFDb',
      '::warning file=a b/100%25%3A1%2C2.json,line=4,col=1,title=trend-embed%3A duplicate-key::twice',
      '::error file=/gone.json,title=trend-embed::no such file',
      '',
    ]);
  });

  it('as JSON has every document', () => {
    const [fine, faulty, gone] = OUTCOMES;
    expect(JSON.parse(written('json'))).toEqual({
      files: [
        { file: 'fine.json', valid: true, findings: [] },
        { file: faulty?.file, valid: false, findings: faulty?.findings },
        { file: gone?.file, unreadable: 'no such file' },
      ],
      totals: TOTALS,
    });
    expect(fine).toBeDefined();
  });

  describe('as SARIF', () => {
    const ajv = new Ajv04({ strict: false, allErrors: true, unicodeRegExp: false });
    ajvFormats(ajv);
    const follows = ajv.compile(
      createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object,
    );

    it.each([
      ['of faults', OUTCOMES],
      ['of nothing', []],
    ])('%s is valid by the schema of SARIF 2.1.0', (_, outcomes) => {
      follows(JSON.parse(written('sarif', outcomes)));
      expect(follows.errors ?? []).toEqual([]);
    });

    it('is checked by a schema that rejects invalid reports', () => {
      expect(follows(JSON.parse(written('sarif').replace('"error"', '"fatal"')))).toBe(false);
    });

    it('has position, message and rule', () => {
      const { runs } = JSON.parse(written('sarif')) as { runs: [Record<string, unknown>] };
      expect(runs[0]).toMatchObject({
        tool: { driver: { name: 'trend-embed', semanticVersion: '1.2.3' } },
        results: [
          {
            ruleId: 'invalid',
            level: 'error',
            message: { text: '100% wrong: a,\nb' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a%20b/100%25%3A1%2C2.json' },
                  region: { startLine: 3, startColumn: 9 },
                },
                logicalLocations: [{ fullyQualifiedName: '/id' }],
              },
            ],
          },
          { ruleId: 'duplicate-key', level: 'warning' },
        ],
        invocations: [
          { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'no such file' } }] },
        ],
      });
    });
  });
});
