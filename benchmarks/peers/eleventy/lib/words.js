// Numbers and times in words.
const MONTHS = "January February March April May June July August September October November December".split(" ");
const MINUTE = 60_000;

export const count = (number, noun, plural = `${noun}s`) => `${number} ${number === 1 ? noun : plural}`;

// To the nearest whole number, from the middle to the even one.
const whole = (number) => (Math.abs(number % 1) === 0.5 ? 2 * Math.round(number / 2) : Math.round(number));
const rounded = (number, digits) => whole(number * 10 ** digits) / 10 ** digits;
export const percent = (share) => `${whole(100 * share)}%`;
export const decimal = (number) => rounded(number, 2).toFixed(2);
export const signed = (number) => `${rounded(number, 1) > 0 ? "+" : ""}${rounded(number, 1).toFixed(1)}`;

export const iso = (time) => `${new Date(time).toISOString().slice(0, 19)}Z`;
export const month = (iso) => `${MONTHS[iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`;
export const day = (iso) => `${+iso.slice(8, 10)} ${month(iso)}`;
export const clock = (iso) => `${iso.slice(11, 16)} UTC`;
export const moment = (iso) => `${day(iso)}, ${clock(iso)}`;
export const published = (iso, words) => `<time class="dt-published" datetime="${iso}">${words}</time>`;
export const timed = (iso) => `<time datetime="${iso}">${moment(iso)}</time>`;

// How long, in its two largest units.
export function span(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts = [days && count(days, "day"), hours && count(hours, "hour"), !days && minutes % 60 && count(minutes % 60, "minute")];
  return parts.filter(Boolean).join(" ") || "less than a minute";
}
