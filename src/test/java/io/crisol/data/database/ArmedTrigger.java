package io.crisol.data.database;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.Trigger;

/** Code that a database carries: it counts how often H2 makes it. */
public final class ArmedTrigger implements Trigger {
    private static final AtomicInteger MADE = new AtomicInteger();

    public ArmedTrigger() {
        MADE.incrementAndGet();
    }

    static int made() {
        return MADE.get();
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
}
