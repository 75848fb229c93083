package org.sanad.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.sanad.exchange.Imports;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Messages;
import org.sanad.web.Texts;

/** Where a file with a checklist is handed in. */
@Named
@RequestScoped
public class ImportPage {

    @Inject Imports imports;
    @Inject Caller caller;
    @Inject Texts texts;

    private Part file;
    private String code;

    public void open() {
        caller.require(Role.ADMIN, Role.LEAD);
    }

    public String send() throws IOException {
        if (file == null || file.getSize() == 0) throw RuleBroken.invalid("file", "evidence.no-file");
        try (var in = file.getInputStream()) {
            return switch (imports.receive(file.getSubmittedFileName(), in, code)) {
                case Imports.Draft draft -> {
                    Messages.done(texts.of(draft.edition().created() ? "exchange.drafted" : "exchange.known"));
                    yield "/framework/view?faces-redirect=true&edition=" + draft.edition().id();
                }
                case Imports.Columns columns -> "/exchange/columns?faces-redirect=true&id=" + columns.upload();
            };
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
