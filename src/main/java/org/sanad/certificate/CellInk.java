package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A table cell while it is being drawn: blocks below each other, of which texts may go on, line by line, on the next
 * page.
 */
final class CellInk {

    private static final float BETWEEN = 2;

    private final List<Block> blocks;
    private final float width;
    private final List<PdfStructureElement> elements = new ArrayList<>();
    private int block;
    private int line;

    CellInk(List<Block> blocks, float width) {
        this.blocks = blocks;
        this.width = width;
    }

    void tag(PageCanvas sheet, PdfStructureElement cell) {
        for (Block each : blocks) {
            boolean alone = blocks.size() == 1 && each instanceof TextBlock;
            elements.add(alone ? cell : each instanceof TextBlock ? sheet.element(cell, "P") : cell);
        }
    }

    boolean unfinished() {
        return block < blocks.size();
    }

    /** Height of what comes next, at most the room. */
    float next(float room) {
        float height = 0;
        int from = line;
        for (int i = block; i < blocks.size(); i++) {
            float gap = height == 0 ? 0 : BETWEEN;
            float part = fitting(blocks.get(i), from, room - height - gap);
            if (part == 0) {
                break;
            }
            height += gap + part;
            if (part < remaining(blocks.get(i), from)) {
                break;
            }
            from = 0;
        }
        return height;
    }

    void draw(PageCanvas sheet, float start, float top, float room) {
        float drawn = 0;
        while (block < blocks.size()) {
            Block current = blocks.get(block);
            float gap = drawn == 0 ? 0 : BETWEEN;
            float part = fitting(current, line, room - drawn - gap);
            if (part == 0) {
                return;
            }
            drawn += gap + part;
            float partTop = top - drawn + part;
            if (current instanceof TextBlock text) {
                int to = line + Math.round(part / text.leading());
                text.draw(sheet, elements.get(block), start, partTop, width, line, to);
                line = to;
                if (line < text.lines(width).size()) {
                    return;
                }
            } else {
                current.draw(sheet, elements.get(block), start, partTop, width);
            }
            block++;
            line = 0;
        }
    }

    private float remaining(Block each, int from) {
        return each instanceof TextBlock text ? (text.lines(width).size() - from) * text.leading() : each.height(width);
    }

    /** As many whole lines of a text as fit; another block only as a whole. */
    private float fitting(Block each, int from, float room) {
        float whole = remaining(each, from);
        if (whole <= room + 0.01f) {
            return whole;
        }
        return each instanceof TextBlock text ? Math.max(0, (int) (room / text.leading())) * text.leading() : 0;
    }
}
