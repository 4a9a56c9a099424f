using System.Globalization;
using Maillage.Evaluation;

// Scores the analyser on annotated documents, and the nearest texts of collections. Without options it prints the tables and writes
// docs/quality.md; --fields prints the first table alone, in seconds; --misses FIELD shows what was wrong on the documents that the rules may be
// written on, never on those kept aside; --clauses gives what fit.py learns from; --without FILE prints counts as they are without a file of rules.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--without", var file])
{
    Ablation.LeaveOut(file);
}

var root = Directory.GetCurrentDirectory();
var gold = Path.Combine(root, "tests", "Gold");
var reference = Path.Combine(root, "..", "shared", "data");
var sets = new List<GoldSet>
{
    new("written-on", GoldDocument.In(Path.Combine(gold, "written-on"))),
    new("kept-aside", GoldDocument.In(Path.Combine(gold, "kept-aside"))),
};
if (Directory.Exists(Path.Combine(reference, "gold")))
{
    sets.Add(new("the-five", GoldDocument.In(Path.Combine(reference, "documents"), Path.Combine(reference, "gold"))));
}

using var answers = new Answers();
if (args is ["--clauses"])
{
    await Training.Write(gold, answers, Console.Out);
    return;
}

foreach (var set in sets)
{
    await set.Score(answers);
}

if (args is ["--fields"])
{
    Console.Write(Tables.Of(sets));
    return;
}

if (args is ["--without", ..])
{
    Console.WriteLine(Ablation.Counts(sets));
    return;
}

if (args is ["--misses", var field, ..])
{
    foreach (var set in sets.Where(set => set.Name is not "kept-aside"))
    {
        set.PrintMisses(field);
    }

    return;
}

var collections = Collection.In(reference);
var ours = collections.Select(collection => (collection, Neighbours.Of(collection))).ToList();
var groups = collections.Select(collection => (collection, Groups.Of(collection))).ToList();
var peer = await Peer.Ask(Path.Combine(root, "tests", "Evaluation", "peer.py"), collections);
var page = new QualityPage
{
    Fields = Tables.Of(sets),
    Whole = Tables.Whole(sets),
    Confidences = Calibration.Table(sets),
    Near = Tables.Near(ours, peer),
    Together = Tables.Together(groups, peer),
    Gains = await Ablation.Table(sets),
    Documents = Tables.ByDocument(sets),
};
Console.Write(page.Fields + page.Whole + page.Confidences + page.Near + page.Together + page.Gains);
File.WriteAllText(Path.Combine(root, "docs", "quality.md"), page.Write());
