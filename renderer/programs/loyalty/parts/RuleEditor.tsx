import { useWords } from '#renderer/i18n/Words.tsx';
import { TextField } from '../../form/fields.tsx';
import { useField } from '../../form/form-store.ts';
import { JsonField } from '../../form/JsonField.tsx';
import { valueAt, type Path } from '../../form/path.ts';
import { Repeated } from '../../form/Repeated.tsx';
import type { EditorProps } from '../../programs-store.ts';
import { Hours } from '../Hours.tsx';
import { KindField } from '../KindField.tsx';
import type { Shelves } from '../shelves.ts';
import { Dates } from './Dates.tsx';
import { Effect } from './Effect.tsx';
import { PartPage } from './PartPage.tsx';
import { TriggerLimits } from './TriggerLimits.tsx';

const events = ['customer.order.paid', 'customer.custom_event', 'customer.segment.entered'] as const;

const somePoints = { type: 'POINTS', points: { value: 10 } };

const fresh = { name: '', trigger: { event: 'customer.order.paid' }, earnings: [{ effects: [somePoints] }] };

/** What earns points, and how many. */
export function RuleEditor({ id }: EditorProps) {
  const { t } = useWords();
  return (
    <PartPage what="earning-rules" id={id} fresh={fresh}>
      {({ shelves, dialect }) => (
        <>
          <Trigger />
          <Earnings shelves={shelves} dialect={dialect} />
          <Dates />
          <details className="more">
            <summary>{t('program:rule.details')}</summary>
            <div className="more-in">
              <Hours />
              <TriggerLimits path={['trigger_limits']} />
              <TextField
                path={['error', 'message']}
                label={t('program:rule.message')}
                help={t('program:rule.messageHelp')}
                absent
              />
              <JsonField path={['metadata']} label={t('program:field.metadata')} help={t('definition:metadataHelp')} />
            </div>
          </details>
        </>
      )}
    </PartPage>
  );
}

function Trigger() {
  const { t } = useWords();
  const event = valueAt(useField(['trigger']).value, ['event']);
  return (
    <>
      <KindField
        path={['trigger']}
        label={t('program:rule.trigger')}
        options={events.map((value) => ({ value, label: t(`program:rule.event.${wordOf[value]}`) }))}
        kindOf={(it) => String(valueAt(it, ['event']) ?? '')}
        make={(kind) => ({
          event: kind,
          ...(kind === 'customer.custom_event' && { custom_event: { schema_id: '' } }),
          ...(kind === 'customer.segment.entered' && { segment: { id: '' } }),
        })}
      />
      {event === 'customer.custom_event' ? (
        <TextField
          path={['trigger', 'custom_event', 'schema_id']}
          label={t('definition:event.id')}
          help={t('definition:event.help')}
          ltr
        />
      ) : null}
      {event === 'customer.segment.entered' ? (
        <TextField path={['trigger', 'segment', 'id']} label={t('program:rule.segment')} ltr />
      ) : null}
    </>
  );
}

const wordOf = {
  'customer.order.paid': 'paid',
  'customer.custom_event': 'custom',
  'customer.segment.entered': 'segment',
} as const;

interface EarningsProps {
  readonly shelves: Shelves;
  readonly dialect: 'beta' | 'current';
}

function Earnings({ shelves, dialect }: EarningsProps) {
  const { t, number } = useWords();
  const effects = (path: Path) => (
    <Repeated
      path={[...path, 'effects']}
      label={t('program:rule.effects')}
      one={(position) => t('program:rule.effect', { position: number(position) })}
      addLabel={t('program:rule.addEffect')}
      fresh={() => somePoints}
    >
      {(at) => <Effect path={at} shelves={shelves} dialect={dialect} />}
    </Repeated>
  );
  return (
    <Repeated
      path={['earnings']}
      label={t('program:rule.earnings')}
      one={(position) => t('program:rule.earning', { position: number(position) })}
      addLabel={t('program:rule.addEarning')}
      fresh={() => ({ effects: [somePoints] })}
    >
      {(at) => (
        <>
          {effects(at)}
          <details className="more">
            <summary>{t('program:conditions.only')}</summary>
            <div className="more-in">
              <TextField path={[...at, 'name']} label={t('program:rule.earningName')} absent />
              <JsonField
                path={[...at, 'rules']}
                label={t('program:conditions.label')}
                help={t('program:conditions.help')}
              />
              <JsonField path={[...at, 'tier_rules']} label={t('program:conditions.tiers')} />
            </div>
          </details>
        </>
      )}
    </Repeated>
  );
}
