using System.Text.RegularExpressions;
using System.Xml.Linq;
using Maillage.Testing;

namespace Maillage.Members.Tests;

public sealed partial class TextsTests
{
    // "Vous êtes là", and no participle; "la personne qui administre"; nothing that a screen reader spells out.
    [Fact]
    public void The_French_sentences_suppose_neither_a_man_nor_a_woman() =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src/Modules/Members/Texts.resx"))
            .Root!.Elements("data")
            .Select(data => (string)data.Element("value")!)
            .Where(sentence => Gendered().IsMatch(sentence))
            .ShouldBeEmpty();

    [GeneratedRegex(
        @"vous (êtes|serez|restez) \w+(é|ée|u|ue|it|ite)\b|\b(rester|être) \w+ée?\b|\b(administrat|animat|modérat|contribut|lect)(eur|rice)s?\b|\binvitée?s?\b|\w·|\(e\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Gendered();
}
