// The fields of a calendar time as a whole: how fine they are and which days they cover.
#pragma once

#include "analysis/times_calendar.h"
#include "analysis/times_resolve.h"

namespace ae {

/// An hour or a part of the day.
bool names_clock(const CalendarFields& f);
/// A month, quarter, half, season or holiday.
bool names_part_of_year(const CalendarFields& f);
void set_day(CalendarFields& f, Date day);
/// The finest unit that the fields name.
Unit grain_of(const CalendarFields& f);
/// The time that fields with a known year mean. A day that its month has not, such as February 30,
/// leaves the month.
CalendarTime finish(CalendarFields fields);
/// A known time of so many days; the fields take their first.
CalendarTime from_range(DayRange days, Unit grain, CalendarFields fields = {});

/// "first Monday of March", "last week of 2016", "last day of October": what `nth` of the fields
/// picks from the month or year; `week_of`: it counts weeks.
CalendarTime pick_nth(CalendarTime time, bool week_of);

}  // namespace ae
