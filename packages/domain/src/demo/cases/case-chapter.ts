import { ServiceCase } from '../../cases/service-case.ts';
import type { Chapter } from '../chapter.ts';
import type { Directory } from '../directory.ts';
import type { PlannedCase } from './planned-case.ts';
import { tellCase } from './tell-case.ts';

export function caseChapter(planned: PlannedCase, directory: Directory): Chapter {
  const { unit, story, reference } = planned;
  return {
    label: `${unit}: ${story.caseType} ${reference}`,
    written: async (em) => (await em.count(ServiceCase, { externalReference: reference })) > 0,
    write: (context, clock) => tellCase(context, clock, directory, planned),
  };
}
