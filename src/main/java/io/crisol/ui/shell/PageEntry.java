package io.crisol.ui.shell;

import io.crisol.text.Message;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import java.util.function.Function;

/**
 * A page that the shell can show.
 *
 * @param id as in {@link Page#id()}; the first page of a section has the section's id
 * @param section where it stands in the rail
 * @param name its short name, for rail, breadcrumb and command search
 * @param listed whether the rail and the command search name it; a page about one run, say, is not
 * @param maker makes it, on first visit and again after a switch of language or project
 */
public record PageEntry(String id, Section section, Message name, boolean listed, Function<ScreenContext, Page> maker) {

    /** The first page of a section, under the section's name. */
    public static PageEntry first(Section section, Function<ScreenContext, Page> maker) {
        return new PageEntry(section.id(), section, section.title(), true, maker);
    }
}
