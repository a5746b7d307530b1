package io.crisol.ui.history;

import io.crisol.learn.ModelFamily;
import io.crisol.param.Param;

/** A family and one of its settings, to draw scores against. */
record SettingChoice(ModelFamily family, Param setting) {
    boolean same(SettingChoice other) {
        return family.name().equals(other.family.name()) && setting.name().equals(other.setting.name());
    }
}
