/** The action that a draft makes. */
import { type ActionForm, actionOf, formOf } from '../action-forms.ts';
import type { Action } from '../wire.ts';
import type { Draft } from './draft.ts';

/** The fields of a report, and those of a fix, as the game's schema has them. */
export interface DraftForms {
  readonly report: ActionForm;
  readonly fix: ActionForm;
}

export function draftForms(forms: ReadonlyMap<string, ActionForm>): DraftForms {
  const [report, fix] = [formOf(forms, 'REPORT_ISSUE'), formOf(forms, 'SUGGEST_FIX')];
  return {
    report: { ...report, fields: report.fields.filter(({ name }) => name !== 'fix') },
    fix: { ...fix, fields: fix.fields.filter(({ name }) => name !== 'issue_id') },
  };
}

export function actionOfDraft({ report, fix }: DraftForms, draft: Draft): Action {
  const fixing = actionOf(fix, draft.fix ?? {}, '');
  if (draft.fixing !== undefined) return { ...fixing, issue_id: draft.fixing };
  const { action_type: _, ...fields } = fixing;
  return { ...actionOf(report, draft.report, ''), ...(draft.fix !== undefined && { fix: fields }) };
}
