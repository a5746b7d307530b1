package io.crisol.store;

import io.crisol.experiment.FrameVersion;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PipelineJson;
import io.crisol.experiment.Project;
import io.crisol.finding.CrisolException;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.problem.Frame;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Projects, their iterations, drafts and frames. */
record ProjectTables(Sql sql) {
    void put(Project p) throws SQLException {
        sql.put(
                "projects",
                List.of("id", "name", "sample", "created", "changed"),
                p.id(),
                p.name(),
                p.sample(),
                p.created(),
                p.changed());
    }

    List<Project> projects() throws SQLException {
        return sql.list("SELECT * FROM projects ORDER BY changed DESC, seq DESC", ProjectTables::project);
    }

    Optional<Project> project(String id) throws SQLException {
        return sql.first("SELECT * FROM projects WHERE id = ?", ProjectTables::project, id);
    }

    void delete(String id) throws SQLException {
        sql.update("DELETE FROM projects WHERE id = ?", id);
        sql.update("DELETE FROM events WHERE project = ?", id);
        sql.update("DELETE FROM looks WHERE project = ?", id);
    }

    void changed(String project, Instant now) throws SQLException {
        sql.update("UPDATE projects SET changed = ? WHERE id = ?", now, project);
    }

    void put(Iteration i) throws SQLException {
        sql.put(
                "iterations",
                List.of("id", "project", "iteration", "created", "draft"),
                i.id(),
                i.project(),
                i.number(),
                i.created(),
                PipelineJson.write(i.draft()));
    }

    List<Iteration> iterations(String project) throws SQLException {
        return sql.list(
                "SELECT * FROM iterations WHERE project = ? ORDER BY iteration DESC, seq DESC",
                ProjectTables::iteration,
                project);
    }

    Optional<Iteration> iteration(String id) throws SQLException {
        return sql.first("SELECT * FROM iterations WHERE id = ?", ProjectTables::iteration, id);
    }

    Optional<String> recipeEdits(String iteration) throws SQLException {
        return sql.first("SELECT edits FROM recipe_edits WHERE iteration = ?", r -> r.text("edits"), iteration);
    }

    void putRecipeEdits(String iteration, String edits, Instant now) throws SQLException {
        sql.put("recipe_edits", List.of("iteration", "edits", "changed"), iteration, edits, now);
        sql.update(
                "UPDATE projects SET changed = ? WHERE id = (SELECT project FROM iterations WHERE id = ?)",
                now,
                iteration);
    }

    FrameVersion keep(String project, Frame frame, String signedBy, Instant now) throws SQLException {
        int number = sql.first(
                                "SELECT MAX(version) AS latest FROM frame_versions WHERE project = ?",
                                r -> r.whole("latest"),
                                project)
                        .orElse(0)
                + 1;
        sql.insertAll(
                "frame_versions",
                List.of("project", "version", "kept", "frame", "signed_by"),
                List.<Object[]>of(new Object[] {
                    project, number, now, PipelineJson.write(Pipeline.named("").withFrame(frame)), signedBy
                }));
        return new FrameVersion(project, number, now, frame, signedBy);
    }

    List<FrameVersion> frames(String project) throws SQLException {
        return sql.list(
                "SELECT * FROM frame_versions WHERE project = ? ORDER BY version DESC",
                r -> new FrameVersion(
                        r.text("project"),
                        r.whole("version"),
                        r.instant("kept"),
                        pipeline(r.text("frame")).frame(),
                        r.text("signed_by")),
                project);
    }

    /** A pipeline as it was stored. */
    static Pipeline pipeline(String json) {
        try {
            return PipelineJson.read(json, "crisol");
        } catch (CrisolException e) {
            throw new FailureException(
                    Finding.error("store.unreadable", e.finding().message()), e);
        }
    }

    private static Project project(Row r) throws SQLException {
        return new Project(r.text("id"), r.text("name"), r.text("sample"), r.instant("created"), r.instant("changed"));
    }

    private static Iteration iteration(Row r) throws SQLException {
        return new Iteration(
                r.text("id"), r.text("project"), r.whole("iteration"), r.instant("created"), pipeline(r.text("draft")));
    }
}
