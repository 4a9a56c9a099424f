using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Commons;

/// <summary>Persons among the names that a fiche gives: nobody reads their names before the fiche says that they agreed.</summary>
internal static class Persons
{
    /// <summary>A name as anyone may read it: what looks like a person in it is masked.</summary>
    public static string Masked(string name) =>
        new MaskedText(name, PersonNames.In(name).Select(person => new Span(person.Start, person.End))).Shown;

    /// <summary>The names that look like a person's, agreed or not: among the actors, and the title when the fiche is about one.</summary>
    public static IReadOnlyList<string> In(FicheContent content) => [.. NamesOf(content).Where(name => PersonNames.In(name).Count > 0)];

    /// <summary>
    /// The content, still saying that its persons agreed when each of them stands in one of these that says so: a consent given for
    /// one name does not stretch to another that arrives by a merge or from an earlier version.
    /// </summary>
    public static FicheContent AgreedAmong(this FicheContent content, params IReadOnlyList<FicheContent> consents) =>
        content.PersonsAgreed && !In(content).All(person => consents.Any(one => one.PersonsAgreed && NamesOf(one).Contains(person)))
            ? content with
            {
                PersonsAgreed = false,
            }
            : content;

    private static IEnumerable<string> NamesOf(FicheContent content) =>
        content.Kind is FicheKind.Acteur ? content.ExactActors.Prepend(content.Title) : content.ExactActors;
}
