// Programs: running a program of somebody else's, within limits.
//
//   name ─▶ ProgramFile ─▶ RunningProgram ─▶ its output, piece by piece ─▶ how it ended
//
// In:       the name of a program, its arguments, bytes for its standard input, limits.
// Out:      what it writes; what it said on standard error; its status. Errors are fields (ProgramError), worded above.
// Here:     looking a program up on PATH; starting it without a copy of anything that we have open; feeding and reading it
//           at once; ending it, and whatever it has started, when a limit is passed, when nobody wants it any more, or when
//           the program that runs it is stopped.
// Not here: which programs are wanted and what their output means.
// Read:     ProgramFile, ProgramLimits, RunningProgram, then ProcessStart and RunningPrograms.
// Unsafe:   the calls that start and end a process (ProcessStart), reads and writes (ProgramPipe).
