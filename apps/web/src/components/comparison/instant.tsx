import { useFormats } from '../../i18n/format.ts';

/** An instant in UTC that may break between its day and its time, nowhere else. */
export function Instant({ value }: { readonly value: string }) {
  const { day, time } = useFormats().instant(value);
  return (
    <time dateTime={value}>
      <span className="nowrap">{day}</span> <span className="nowrap">{time}</span>
    </time>
  );
}
