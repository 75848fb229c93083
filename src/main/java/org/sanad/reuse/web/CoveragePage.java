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

/**
 * The matrix, turned so that its long titles stand at the side: how far each checklist is proven, and by which others.
 */
@Named
@RequestScoped
public class CoveragePage {

    /** @param alone what the answers to each single checklist prove of it, in the order of the sources */
    public record Line(Column of, List<Figure> figures, List<Matrix.Cell> alone) {

    }

    public record Figure(Coverage coverage, int count) {}

    @Inject Coverages coverages;

    private Matrix matrix;

    public void open() {
        matrix = coverages.matrix();
    }

    /** The checklists that the firm has answered anything of. */
    public List<Matrix.Row> getSources() {
        return matrix.rows();
    }

    public Coverage[] getCoverages() {
        return Coverage.values();
    }

    public List<Line> getLines() {
        return IntStream.range(0, matrix.columns().size()).mapToObj(
                at -> line(matrix.columns().get(at), matrix.rows().stream().map(row -> row.cells().get(at)).toList()))
                .toList();
    }

    private static Line line(Column column, List<Matrix.Cell> alone) {
        return new Line(column, List.of(Coverage.values()).stream()
                .map(coverage -> new Figure(coverage, column.count(coverage))).toList(), alone);
    }
}
