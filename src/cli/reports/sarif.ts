import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Invocation, Notification, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import { type Finding, RULES } from '../../lint/index.js';
import { printableJson } from '../printable.js';
import { type Report, type ReportOptions, separator } from './report.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function artifact(file: string): ArtifactLocation {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split(sep).map(encodeURIComponent).join('/') };
}

const LEVELS = { fault: 'error', warning: 'warning', hint: 'note' } as const;

function resultOf(file: string, { severity, rule, pointer, message, line, column }: Finding): Result {
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: { startLine: line, startColumn: column },
        },
        ...(pointer && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
  };
}

/** SARIF 2.1.0: one run with streamed results. Unreadable files are notifications at its end. */
export function sarifReport({ version }: ReportOptions): Report {
  const comma = separator();
  const rules = Object.entries(RULES).map(([id, text]): ReportingDescriptor => ({ id, shortDescription: { text } }));
  const driver: ToolComponent = { name: 'trend-embed', semanticVersion: version, rules };
  const notifications: Notification[] = [];
  return {
    begin:
      `{ "$schema": "${SCHEMA}", "version": "2.1.0", "runs": [{\n` +
      `"tool": ${printableJson({ driver })},\n"columnKind": "utf16CodeUnits",\n"results": [`,
    file: ({ file, findings, unreadable }) => {
      if (unreadable !== undefined)
        notifications.push({
          level: 'error',
          message: { text: unreadable },
          locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
        });
      return findings.map((finding) => comma() + printableJson(resultOf(file, finding))).join('');
    },
    end: () => {
      const invocation: Invocation = {
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications,
      };
      return `\n],\n"invocations": [${printableJson(invocation)}]\n}] }\n`;
    },
  };
}
