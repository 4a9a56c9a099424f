using System.Text.RegularExpressions;
using System.Xml.Linq;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Kits;

/// <summary>What a reviewer would have to look up again and again.</summary>
public sealed partial class KitCodeTests
{
    private const string Folder = "src/Modules/Workshops/Kits";

    [Fact]
    public void Every_refusal_is_met_by_a_test_and_has_its_sentence_in_both_languages()
    {
        var codes = Repository.Files(Folder, "*.cs").SelectMany(file => Codes(File.ReadAllText(file))).Distinct().ToList();
        var tests = string.Concat(
            Repository
                .Files("tests/Workshops.Tests/Kits", "*Tests.cs")
                .Where(file => !file.EndsWith("KitCodeTests.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );

        codes.Count.ShouldBeGreaterThan(40);
        codes.Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        codes.Except(Sentences("KitTexts.resx").Keys).ShouldBeEmpty();
        codes.Except(Sentences("KitTexts.en.resx").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_say_the_same_things_and_French_holds_its_signs_together()
    {
        var (french, english) = (Sentences("KitTexts.resx"), Sentences("KitTexts.en.resx"));
        english.Keys.ShouldBe(french.Keys);
        french.Values.Where(sentence => Loose().IsMatch(sentence)).ShouldBeEmpty();
        french.Where(entry => Holes(entry.Value) != Holes(english[entry.Key])).Select(entry => entry.Key).ShouldBeEmpty();
    }

    private static string Holes(string sentence) =>
        string.Join(' ', Hole().Matches(sentence).Select(hole => hole.Value).Distinct().Order());

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Groups[1].Value);

    private static Dictionary<string, string> Sentences(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, Folder, file))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex("\"(kit\\.[a-z0-9-]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("« | »| [:;!?](?: |$)")]
    private static partial Regex Loose();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
