#pragma once

#include "drawing/scene.h"
#include "history/history.h"
#include "session/document_file.h"
#include "session/findings.h"
#include "session/library.h"
#include "session/outage.h"
#include "session/preview.h"
#include "session/selection.h"

#include <QObject>

namespace plumbline
{

/// Everything one window works on. Parts are exposed, nothing is forwarded.
class Session : public QObject
{
    Q_OBJECT

public:
    /// `library` and `metrics` must outlive the session.
    Session(Library &library, const TextMetrics &metrics, QObject *parent = nullptr);

    const Library &library() const { return library_; }
    const Catalog &catalog() const { return library_.catalog(); }
    History &history() { return history_; }
    const Design &design() const { return history_.design(); }
    Scene &scene() { return scene_; }
    Selection &selection() { return selection_; }
    Findings &findings() { return findings_; }
    Preview &preview() { return preview_; }
    Outage &outage() { return outage_; }
    DocumentFile &file() { return file_; }

    /// A fresh id for a new record.
    Id mint(std::string_view prefix) const;

    /// Forgets the present design with its history and selection and shows this one.
    void replaceDesign(Design design);

    /// Reads rules and kinds again, with these rule packs, and checks the design anew. Refused, and nothing
    /// changes, when the design has kinds that would be gone. Files that cannot be read are in
    /// library().rules().problems().
    Result<void> usePacks(const std::vector<std::filesystem::path> &packs);

    /// Commits a planned verb as one undo step; a Problem goes to `refused`. Returns whether it was done.
    bool perform(Result<Change> plan, const std::string &label);
    /// The same for a plan that adds these components: selects them and brings them into view.
    bool performAdding(Result<Change> plan, const std::string &label, const std::set<Id> &added);

signals:
    /// After every applied change; the scene is up to date already. `dirty` is the area to repaint, in board
    /// coordinates.
    void designChanged(const plumbline::Change &change, const plumbline::Rect &dirty);
    /// These records are to be brought into view.
    void revealWanted(const std::set<plumbline::Id> &records);
    /// The whole design was replaced (file opened, new board).
    void designReplaced();
    /// Rules and kinds were read again: pointers to kinds are invalid.
    void libraryChanged();
    /// The severity marks on the cards changed; `dirty` as above.
    void marksChanged(const plumbline::Rect &dirty);
    /// Something worth knowing that is no problem, as a sentence; shown for a while in the window.
    void told(const QString &what);
    /// Something the user asked for cannot be done; shown once in the window.
    void refused(const plumbline::Problem &problem);

private:
    Library &library_;
    History history_;
    Scene scene_;
    Selection selection_;
    Findings findings_;
    Preview preview_;
    Outage outage_;
    DocumentFile file_;
};

} // namespace plumbline
