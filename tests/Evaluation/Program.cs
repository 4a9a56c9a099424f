using System.Globalization;
using Maillage.Evaluation;

// Scores the analyser on annotated documents. Without options it prints the table and writes docs/quality.md; --misses FIELD shows what was wrong on the documents that the
// rules may be written on, never on those kept aside.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
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

if (args is ["similarity"])
{
    foreach (var collection in Collection.In(reference))
    {
        Console.WriteLine($"{collection.Name}, {collection.Texts.Count} texts: {Neighbours.Of(collection)}");
    }

    return;
}

using var answers = new Answers();
foreach (var set in sets)
{
    await set.Score(answers);
}

if (args is ["--misses", var field, ..])
{
    foreach (var set in sets.Where(set => set.Name is not "kept-aside"))
    {
        set.PrintMisses(field);
    }

    return;
}

var table = Tables.Of(sets);
Console.Write(table);
File.WriteAllText(Path.Combine(root, "docs", "quality.md"), Tables.Page(table, Tables.ByDocument(sets)));
