package io.crisol.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationDraftTest {
    private static final Texts TEXTS = Texts.of(Language.EN);

    @ParameterizedTest
    @CsvSource({"Telco churn,telco-churn", "Predicción de año,prediccion-de-ano", "  ¿Qué?  ,que", "客户,model"})
    void aModelsNameIsMadeFromTheProjects(String project, String name) {
        assertThat(RegistrationDraft.nameFrom(project)).isEqualTo(name);
        assertThat(RegistrationDraft.nameTrouble(name, TEXTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "v3", "7", "a/b"})
    void anAliasWithAMeaningOfItsOwnIsRefused(String alias) {
        assertThat(RegistrationDraft.aliasTrouble(alias, TEXTS)).isNotEmpty();
    }

    @Test
    void noAliasIsAllowed() {
        RegistrationDraft draft = new RegistrationDraft();
        draft.nameProperty().set("birds");
        draft.aliasProperty().set(" ");
        assertThat(draft.trouble(TEXTS)).isEmpty();
        assertThat(draft.alias()).isEmpty();
    }
}
