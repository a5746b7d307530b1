package io.crisol.ui.shell;

import io.crisol.text.Message;

/**
 * Something that the command search (Ctrl+K) finds.
 *
 * @param id stable
 * @param label what it does, as a button would say it
 * @param group where it belongs, such as "Go to"
 * @param shortcut keys that do the same; "" for none
 * @param run does it, on the window's thread
 */
public record Command(String id, Message label, Message group, String shortcut, Runnable run) {}
