package io.crisol.gallery;

import io.crisol.ui.history.HistoryShots;
import io.crisol.ui.operate.OperateShots;
import io.crisol.ui.registry.RegistryShots;
import java.util.ArrayList;
import java.util.List;

/** Every picture of the gallery: one line a screen. */
final class Shots {
    private Shots() {}

    static List<Shot> all() {
        List<Shot> all = new ArrayList<>(List.of(
                new Shot("kit-charts", 1280, 1180, (texts, theme) -> new ChartSheet(texts)),
                new Shot("kit-controls", 1280, 1120, (texts, theme) -> new KitSheet(texts)),
                Shot.window("shell-home", ShellSheet::home),
                Shot.window("shell-page", ShellSheet::page),
                new Shot("shell-small", 1000, 700, ShellSheet::page),
                Shot.window("shell-search", ShellSheet::search)));
        all.addAll(new FrameSheet().shots());
        all.addAll(CompareSheet.shots());
        all.addAll(RegistryShots.all());
        all.addAll(OperateShots.all());
        all.addAll(DataSheet.shots());
        all.addAll(ImportSheet.shots());
        all.addAll(DatabaseSheet.shots());
        all.addAll(RefreshSheet.shots());
        all.addAll(SampleSheet.shots());
        all.addAll(HistoryShots.all());
        all.addAll(PrepareSheet.shots());
        return all;
    }
}
