package org.sanad.reuse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Matrix;
import org.sanad.reuse.Matrix.Column;

/** The matrix: checklists across, the share already proven down. */
@Named
@RequestScoped
public class CoveragePage {

    /** One line of figures, one for each checklist. */
    public record Line(Coverage coverage, List<Figure> figures) {
    }

    /** @param percent whole, truncated */
    public record Figure(Column column, int count, int percent) {
    }

    @Inject Coverages coverages;

    private Matrix matrix;

    public void open() {
        matrix = coverages.matrix();
    }

    public Matrix getMatrix() {
        return matrix;
    }

    public List<Line> getLines() {
        return List.of(Coverage.values()).stream().map(coverage -> new Line(coverage,
                matrix.columns().stream().map(column -> new Figure(column, column.count(coverage), column.percent(coverage))).toList())).toList();
    }

    /** A cell's column, for its label on a narrow screen. */
    public List<Figure> figures(Matrix.Row row) {
        return IntStream.range(0, row.cells().size()).mapToObj(at -> new Figure(matrix.columns().get(at), row.cells().get(at).met(), row.cells().get(at).percent())).toList();
    }
}
