"""Date lines with damage of a known kind, and a judge of what a reader makes of them: see `tools/damage.py`.

names     what months, weekdays and numbers are called
lines     a line as a row of tokens that know which field of which calendar they are
forms     how a clean line is printed, in every language that is read by default
truth     which days satisfy what is written, by arithmetic alone
kinds     the register of kinds, and what each allows to be claimed
fields, numbers, letters, marks, breaks, words, company    the kinds themselves
judge     what was claimed, weighed against the truth
"""
