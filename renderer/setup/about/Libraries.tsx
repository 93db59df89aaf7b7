import { useWords } from '#renderer/i18n/Words.tsx';
import libraries from './libraries.json';

/** Whose work this program stands on, and under which licence each is. `npm run libraries` writes the list. */
export function Libraries() {
  const { t } = useWords();
  return (
    <details className="libraries">
      <summary>{t('setup:about.libraries')}</summary>
      <p className="quiet">{t('setup:about.own')}</p>
      <ul>
        {libraries.map(({ name, version, licence }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <span className="fig">{version}</span>
            <span>{licence}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
