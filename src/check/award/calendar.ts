import { isAHoliday } from "@18f/us-federal-holidays";

const DAY = 86_400_000;

/** A calendar day as days since 1970-01-01; no clock, no time zone. */
export type Day = number;

/** @param iso `YYYY-MM-DD` of a day that exists */
export function dayOf(iso: string): Day {
	return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** `YYYY-MM-DD` */
export function isoOf(day: Day): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Saturday, Sunday, or a federal holiday as observed (5 U.S.C. 6103; rules kept by 18F's package). */
export function isFree(day: Day): boolean {
	const date = new Date(day * DAY);
	const weekday = date.getUTCDay();
	return (
		weekday === 0 ||
		weekday === 6 ||
		isAHoliday(date, { shiftSaturdayHolidays: true, shiftSundayHolidays: true, utc: true })
	);
}

/** The last business day on or before a day. */
export function businessDayBefore(day: Day): Day {
	let at = day;
	while (isFree(at)) at--;
	return at;
}

/**
 * The same day of the month some months on; a day that the month does not have becomes its last (29 February falls
 * on 28 February of a common year).
 */
export function monthsOn(iso: string, months: number): string {
	const year = Number(iso.slice(0, 4));
	const month = Number(iso.slice(5, 7)) - 1 + months;
	const day = Number(iso.slice(8, 10));
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
