using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Territories;

/// <summary>The territory that somebody typed: <c>kind:code</c>, or a name that only one can be meant by.</summary>
internal static class TerritoryNamed
{
    /// <exception cref="CommandFailure">There is no such territory.</exception>
    public static TerritoryId In(IServiceProvider services, string typed)
    {
        var territories = services.GetRequiredService<ITerritories>();
        var found =
            TerritoryId.TryParse(typed, out var id) ? territories.Find(id)
            : territories.Suggest(typed, 1) is [var best, ..] ? best.Territory
            : null;
        return found?.Id ?? throw new CommandFailure(Sentence.Of("territories.unknown", typed), ExitCode.Refused);
    }
}
