using Maillage.Commons.Contracts;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>What is told of who said a line: what its step allows, and no more.</summary>
internal static class Bylines
{
    public static (College? College, string? Name) Of(Workshop workshop, Line line)
    {
        if (line.Author is not { } author || !workshop.Seating.Participants.TryGetValue(author, out var someone))
        {
            return (null, null);
        }

        return workshop.Agenda.Find(line.Step)?.Anonymity switch
        {
            Anonymity.Names => (someone.College, someone.Name?.Text),
            Anonymity.College => (someone.College, null),
            _ => (null, null),
        };
    }
}
