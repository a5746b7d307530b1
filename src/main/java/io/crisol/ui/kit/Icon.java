package io.crisol.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons by what they mean. An icon alone never says anything that words don't. */
public enum Icon {
    HOME(Feather.HOME),
    FRAME(Feather.TARGET),
    DATA(Feather.DATABASE),
    PREPARE(Feather.SLIDERS),
    COMPARE(Feather.BAR_CHART_2),
    PROMOTE(Feather.AWARD),
    OPERATE(Feather.ACTIVITY),
    HISTORY(Feather.CLOCK),
    REGISTRY(Feather.PACKAGE),

    ADD(Feather.PLUS),
    REMOVE(Feather.TRASH_2),
    EDIT(Feather.EDIT_2),
    COPY(Feather.COPY),
    OPEN(Feather.FOLDER),
    FILE(Feather.FILE_TEXT),
    SAVE(Feather.SAVE),
    IMPORT(Feather.UPLOAD),
    EXPORT(Feather.DOWNLOAD),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    REFRESH(Feather.REFRESH_CW),
    RUN(Feather.PLAY),
    STOP(Feather.SQUARE),
    CLOSE(Feather.X),
    MORE(Feather.MORE_HORIZONTAL),
    BACK(Feather.ARROW_LEFT),
    NEXT(Feather.ARROW_RIGHT),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    LEFT(Feather.CHEVRON_LEFT),
    RIGHT(Feather.CHEVRON_RIGHT),
    FOLD(Feather.CHEVRONS_LEFT),
    UNFOLD(Feather.CHEVRONS_RIGHT),
    PANEL(Feather.SIDEBAR),
    SHOW(Feather.EYE),
    HIDE(Feather.EYE_OFF),
    DRAG(Feather.MENU),
    LINK(Feather.EXTERNAL_LINK),
    SETTINGS(Feather.SETTINGS),
    STAR(Feather.STAR),
    TAG(Feather.TAG),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    LANGUAGE(Feather.GLOBE),
    TABLE(Feather.GRID),
    CHART(Feather.BAR_CHART_2),
    IMAGE(Feather.IMAGE),
    USER(Feather.USER),
    CALENDAR(Feather.CALENDAR),
    MODEL(Feather.BOX),
    BRANCH(Feather.GIT_BRANCH),

    DONE(Feather.CHECK),
    OK(Feather.CHECK_CIRCLE),
    INFO(Feather.INFO),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_OCTAGON),
    HELP(Feather.HELP_CIRCLE),
    LOCK(Feather.LOCK),
    UNLOCK(Feather.UNLOCK),
    WAITING(Feather.CIRCLE),
    RUNNING(Feather.LOADER),
    CANCELLED(Feather.SLASH),
    INTERRUPTED(Feather.ZAP_OFF),
    MISSING(Feather.MINUS),

    NUMBER(Feather.HASH),
    LEVEL(Feather.LIST),
    FLAG(Feather.TOGGLE_LEFT),
    DATE(Feather.CALENDAR),
    TIME(Feather.CLOCK),
    TEXT(Feather.TYPE);

    private final Feather feather;

    Icon(Feather feather) {
        this.feather = feather;
    }

    /** A new node, 16 pixels, in the quiet colour; style classes such as {@code good} colour it. */
    public FontIcon node(String... styleClasses) {
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
