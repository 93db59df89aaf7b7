import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { ShiftReport } from '#shared/contract/shift.ts';
import { useState } from 'react';
import { DayFigures } from '../DayFigures.tsx';
import { HourChart } from '../HourChart.tsx';
import { PartsTable } from './PartsTable.tsx';
import { everyHour, partKinds, rowsOf, type PartKind } from './parts.ts';

/** What one shift came to: its figures, hour by hour, and cut in whichever way somebody asks. */
export function Report({ report }: { readonly report: ShiftReport }) {
  const speaker = useWords();
  const { t } = speaker;
  const [kind, setKind] = useState<PartKind>('programs');
  return (
    <>
      <section className="desk-part">
        <DayFigures figures={report.sums.figures} />
        {report.hours.length === 0 ? (
          <p className="quiet">{t('shift:nothing')}</p>
        ) : (
          <HourChart hours={everyHour(report.hours)} />
        )}
      </section>
      {report.hours.length === 0 ? null : (
        <section className="desk-part">
          <Segments
            label={t('shift:by.label')}
            value={kind}
            options={partKinds.map((value) => ({ value, label: t(`shift:by.${value}`) }))}
            onChange={setKind}
          />
          <PartsTable rows={rowsOf(report, kind, speaker)} label={t(`shift:by.${kind}`)} />
        </section>
      )}
    </>
  );
}
