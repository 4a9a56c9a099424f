using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Administer;

/// <summary>An administrator reads who gave or took back which role, within her territory.</summary>
internal static class ShowRoleLog
{
    private const int Shown = 200;

    internal static void Map(IEndpointRouteBuilder members) => members.MapGet("/journal", Show);

    private static async Task<RazorComponentResult<RoleLogPage>> Show(
        PlatformDb db,
        ICurrentMember asker,
        IMemberNames names,
        ITerritories territories,
        CancellationToken cancel
    )
    {
        var changes = await db.Set<RoleChange>()
            .AsNoTracking()
            .OrderByDescending(change => change.Id)
            .AsAsyncEnumerable()
            .Where(change => asker.May(MembersAct.TakeRoleBack, change.Over))
            .Take(Shown)
            .ToListAsync(cancel);
        var called = await names.Find(
            [.. changes.SelectMany(change => new[] { change.By ?? change.Member, change.Member }).Distinct()],
            cancel
        );
        return Answers.Page<RoleLogPage>(new RoleLogView([.. changes.Select(Line)]));

        RoleChangeLine Line(RoleChange change) =>
            new(
                change.At,
                change.By is { } by ? called.GetValueOrDefault(by, "") : null,
                called.GetValueOrDefault(change.Member, ""),
                change.Role,
                territories.NameOf(change.Over)
            );
    }
}

/// <summary>All that the page shows.</summary>
public sealed record RoleLogView(IReadOnlyList<RoleChangeLine> Changes);

/// <summary>One change; an empty name is a deleted account, and no one the platform itself.</summary>
public sealed record RoleChangeLine(DateTimeOffset At, string? By, string Member, Role? Role, string Place);
