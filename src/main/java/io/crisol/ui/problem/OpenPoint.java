package io.crisol.ui.problem;

import io.crisol.problem.InterviewPage;
import io.crisol.text.Message;

/**
 * Something that the frame still lacks.
 *
 * @param page where it is asked
 * @param field the field that is asked for
 * @param label what the field is called
 * @param wrong whether it was answered with something that can't be used
 */
record OpenPoint(InterviewPage page, String field, Message label, boolean wrong) {}
