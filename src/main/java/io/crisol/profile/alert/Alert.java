package io.crisol.profile.alert;

import java.util.List;

/** Looks for one kind of trouble in a dataset. Texts: {@code alert.<name>} and {@code alert.<name>.title}. Stateless. */
public interface Alert {
    /** Name in files, in snake case. */
    String name();

    List<AlertFound> look(AlertContext seen);
}
